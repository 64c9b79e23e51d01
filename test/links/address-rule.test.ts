import { test } from 'tap'
import { createAddressRule } from '#links/address-rule.ts'

const setApart = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  'link-local': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  CGNAT: ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  reserved: ['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1'],
  'IPv4 written as IPv6': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
  'IPv4 inside IPv6': ['::7f00:1', '::ffff:0:7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::'],
  'of nobody': ['2001:db8::1', '3fff::1', 'fec0::1', '100::1', '4000::1', '5f00::1'],
  'no address': ['', 'localhost', '127.0.0.1:80', '[::1]', '999.1.1.1']
}

test('only addresses of the public internet may be connected to', async (t) => {
  const mayConnect = createAddressRule()
  for (const [kind, addresses] of Object.entries(setApart)) {
    for (const address of addresses) t.notOk(mayConnect(address), `${kind}: ${address}`)
  }
  const open = [
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2606:4700::1111'
  ]
  for (const address of open) t.ok(mayConnect(address), address)
})

test('what is allowed by name may be connected to, and nothing beside it', async (t) => {
  const mayConnect = createAddressRule(['127.0.0.1', '10.1.0.0/16', 'fd00::/8'])
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '10.1.2.3', 'fd00::1', '8.8.8.8'])
    t.ok(mayConnect(address), address)
  for (const address of ['127.0.0.2', '10.2.0.1', 'fc00::1', '::1', '169.254.169.254'])
    t.notOk(mayConnect(address), address)
  for (const range of ['10.0.0.0/33', 'fd00::/129', '1.2.3', 'x', ''])
    t.throws(() => createAddressRule([range]), { code: 'invalid-parameter' }, range)
})
