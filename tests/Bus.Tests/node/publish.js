// Reads a list of events, publishes each with a confirm, and prints the first alert that comes.
const amqp = require('amqplib');

async function main() {
  const connection = await amqp.connect(process.argv[2]);
  const channel = await connection.createConfirmChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, 'inspection.alerts', 'issue-raised.*');
  const heard = new Promise((resolve) => channel.consume(queue, resolve, { noAck: true }));
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
  }

  for (const event of JSON.parse(text)) {
    channel.publish('inspection.events', event.type, Buffer.from(JSON.stringify(event)), {
      persistent: true,
      contentType: 'application/cloudevents+json',
    });
  }

  await channel.waitForConfirms();
  const alert = await heard;
  const event = JSON.parse(alert.content.toString());
  console.log(`${alert.fields.routingKey} ${event.type} ${event.subject}`);
  await connection.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
