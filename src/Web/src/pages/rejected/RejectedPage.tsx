import { useParams } from 'react-router';
import { ParkedList } from './ParkedList';
import { ParkedMessage } from './ParkedMessage';
import '../../parts/subnav.css';
import './rejected.css';

/** Events that came by the broker and could not be taken: the list, or one of them to correct. */
export function RejectedPage() {
  const { id } = useParams();
  return id === undefined ? <ParkedList /> : <ParkedMessage key={id} id={id} />;
}
