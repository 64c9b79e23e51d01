/** What sites that share documents put around a text and between its pages. */
const patterns = [
  /^page \d{1,4} ?:/iu,
  /^(?:full|free )?(?:pdf )?downloads?(?:$| (?:now|pdf|this|as|full|free|the|document)\b)/iu,
  /^(?:similar|related|recommended|more like this|you might also like)(?: (?:documents?|pdfs?|titles?))?$/iu,
  /^(?:you are|you're) on page \d{1,4} ?(?:of|\/) ?\d{1,4}/iu,
  /^(?:share|report|embed|print|save|rate) this (?:document|file|page)/iu,
  /^(?:story )?transcript$/iu,
  /^(?:uploaded|posted|published) by\b/iu,
  /^(?:sign (?:in|up)|log in|register)(?:$| (?:to|for|now)\b)/iu,
  /^\[(?:pic|image|logo)\]$/iu,
  /^(?:\| ?){2,}\|?$/u,
  /^\(\d{1,3}\)$/u,
  /^(?:document|preview|loading)(?: preview)?\.{3}$/iu,
  /^all rights reserved\b/iu,
  /^https?:\/\/\S{1,300}$/iu,
  /· \d{1,4} pages$/iu
]

export const isHostNoise = (text: string): boolean => patterns.some((pattern) => pattern.test(text))
