/** 办件编号: the 31 characters of the implementation code, the day, the serial of the day. */
const kNumber = /^[0-9A-Z]{31}20\d{6}\d{4,9}$/
/** In the address that the QR code of a paper holds. */
const kInAddress = /[?&]CASE=([0-9A-Z]+)/

/**
 * The number of a case out of what was typed or scanned: the number itself, with small letters,
 * full-width digits or blanks, or the address on a paper of the case. Null for anything else.
 */
export function case_number_in(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  const number = /^HTTPS?:/.test(plain) ? kInAddress.exec(plain)?.[1] : plain
  return number && kNumber.test(number) ? number : null
}
