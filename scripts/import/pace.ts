const clock = (seconds: number) => {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** How fast rows come and how long the rest will take, by the bytes read of all; times are in milliseconds. */
export const paceOf = (rows: number, bytes: number, allBytes: number, elapsed: number) => {
  const rate = Math.round(rows / Math.max(elapsed / 1000, 0.001))
  const known = bytes > 0 && elapsed > 500
  return {
    /** Rows there will be, if the rest is like what was read. */
    total: bytes > 0 ? Math.round((rows * allBytes) / bytes) : undefined,
    detail: `${rate} rows/s${known ? `, ${clock((elapsed / 1000) * (allBytes / bytes - 1))} left` : ''}`
  }
}
