/** The version of the words on /privacy; the server takes consent to this one only. */
export const privacy_notice = '2026-03'
