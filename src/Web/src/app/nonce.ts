/** The policy of the page lets in only those style elements that carry this answer's nonce. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
