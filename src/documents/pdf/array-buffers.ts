/**
 * pdf.js hands fonts over with this, which Node has from 21 on. Here nobody looks at the old buffer again, so it need
 * not be detached.
 */
ArrayBuffer.prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const buffer = new ArrayBuffer(length)
  new Uint8Array(buffer).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return buffer
}
