import { isIP } from 'node:net'
import ip from 'ipaddr.js'
import { Failure, quotable } from '#domain/failure.ts'

/** Whether an IP address may be connected to. */
export type AddressRule = (address: string) => boolean

type Range = ReturnType<typeof ip.parseCIDR>

/** What IPv6 calls global unicast; anything else that is not set aside has no owner yet. */
const globalUnicast = ip.parseCIDR('2000::/3') as [ip.IPv6, number]
/** Translates to IPv4: who may reach `127.0.0.1` decides about `64:ff9b::7f00:1` (RFC 6052). */
const translated = ip.parseCIDR('64:ff9b::/96') as [ip.IPv6, number]

const isWithin = (address: ip.IPv4 | ip.IPv6, [network, bits]: Range) =>
  address.kind() === network.kind() && address.match(network as never, bits)

/** IPv4 where it is written as IPv6, by which systems connect to the same place. */
const plain = (address: ip.IPv4 | ip.IPv6): ip.IPv4 | ip.IPv6 => {
  if (!(address instanceof ip.IPv6)) return address
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  return isWithin(address, translated) ? new ip.IPv4(address.toByteArray().slice(12)) : address
}

const isPublic = (address: ip.IPv4 | ip.IPv6) =>
  address.range() === 'unicast' && (address.kind() === 'ipv4' || isWithin(address, globalUnicast))

/**
 * Allows addresses of the public internet and those in `allowed` (CIDR). What the registries of IANA set aside is
 * not public: loopback, private, link-local, shared (CGNAT), multicast, documentation, tunnels and the like.
 */
export const createAddressRule = (allowed: readonly string[] = []): AddressRule => {
  const ranges = allowed.map(rangeFrom)
  return (text) => {
    // The package also reads what is none by today's rules, such as 127.1.
    if (!isIP(text)) return false
    const address = plain(ip.parse(text))
    return isPublic(address) || ranges.some((range) => isWithin(address, range))
  }
}

const rangeFrom = (text: string): Range => {
  const cidr = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`
  if (!isIP(cidr.split('/')[0]!) || !ip.isValidCIDR(cidr))
    throw new Failure('invalid-parameter', `${quotable(text)} is no range of addresses, e.g. 10.0.0.0/8.`)
  return ip.parseCIDR(cidr)
}
