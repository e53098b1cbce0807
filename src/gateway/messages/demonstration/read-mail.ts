export interface ReadMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/**
 * Reads a mail as our own sender makes them: one plain-text part, headers possibly encoded (RFC 2047), body in
 * 7bit, 8bit, base64 or quoted-printable. Not a general reader of mail.
 *
 * @param raw the message, one character per byte.
 */
export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const bytes = decodeBody(header('Content-Transfer-Encoding').toLowerCase(), raw.slice(end + 4));
  return {
    to: header('To').replace(/^.*<|>.*$/g, ''),
    subject: decodeWords(header('Subject')),
    text: bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd(),
    messageId: header('Message-ID'),
  };
}

function decodeBody(encoding: string, body: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''));
  return Buffer.from(body, 'latin1');
}

/** RFC 2047 words, `=?UTF-8?Q?…?=` or `=?UTF-8?B?…?=`; a space between two words counts for nothing. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, content: string) =>
      (kind.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64')
        : quotedPrintable(content.replaceAll('_', ' '))
      ).toString('utf8'),
    );
}

function quotedPrintable(text: string): Buffer {
  const byteOf = (_escape: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  const bytes = text.replace(/=([0-9A-F]{2})/gi, byteOf);
  return Buffer.from(bytes, 'latin1');
}
