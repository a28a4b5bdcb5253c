// Medusa's own JavaScript client, unchanged, against the demo Admin API.
// Usage: node journey.cjs BASE_URL, with the client on NODE_PATH. Ends with "journey complete".

const assert = require("node:assert/strict")
const { default: Medusa } = require("@medusajs/medusa-js")

const baseUrl = process.argv[2]
const credentials = { email: "admin@medusa-test.com", password: "supersecret" }
const client = (options = {}) => new Medusa({ baseUrl, maxRetries: 0, ...options }).admin

/** The status and body of a call that must fail. */
async function failure(call) {
  try {
    await call
  } catch (error) {
    assert.ok(error.response, `no answer: ${error.message}`)
    return { status: error.response.status, body: error.response.data }
  }
  assert.fail("expected a failure")
}

/** Signs in all three ways and gives a signed-in client. */
async function signIn() {
  const anonymous = client()
  assert.equal((await failure(anonymous.customerGroups.list())).status, 401)
  assert.equal((await failure(anonymous.auth.createSession({ ...credentials, password: "no" }))).status, 401)

  const session = await anonymous.auth.createSession(credentials)
  assert.equal(session.user.email, credentials.email)
  const [cookie] = session.response.headers["set-cookie"][0].split(";")
  const byCookie = client({ customHeaders: { Cookie: cookie } })
  assert.equal((await byCookie.auth.getSession()).user.id, session.user.id)

  await byCookie.users.update(session.user.id, { api_token: "token-of-the-journey" })
  const byToken = client({ apiKey: "token-of-the-journey" })
  assert.equal((await byToken.auth.getSession()).user.id, session.user.id)

  await byCookie.auth.deleteSession()
  assert.equal((await failure(byCookie.auth.getSession())).status, 401)

  const { access_token } = await anonymous.auth.getToken(credentials)
  return client({ customHeaders: { Authorization: `Bearer ${access_token}` } })
}

async function listGroups(admin) {
  const first = await admin.customerGroups.list()
  assert.deepEqual([first.limit, first.offset, first.customer_groups.length], [10, 0, 10])
  assert.equal(first.customer_groups[0].name, "VIP")

  const condition = (await admin.discounts.list({ q: "FREESHIP", expand: "rule,rule.conditions" })).discounts[0].rule.conditions[0]
  const all = await admin.customerGroups.list({
    q: "a",
    order: "name",
    limit: 5,
    offset: 2,
    expand: "customers,price_lists",
    discount_condition_id: condition.id,
    created_at: { gt: "2015-01-01", lte: new Date("2026-11-23").toISOString() },
    updated_at: { gte: "2015-01-01", lt: "2027-01-01" },
  })
  assert.equal(all.customer_groups.length, 5)
  assert.ok(all.count > 7)
  const names = all.customer_groups.map((group) => group.name)
  assert.deepEqual(names, [...names].sort())
  assert.ok(all.customer_groups.every((group) => Array.isArray(group.customers) && Array.isArray(group.price_lists)))

  const named = await admin.customerGroups.list({ name: ["VIP", "Wholesale"] })
  assert.deepEqual(named.customer_groups.map((group) => group.name), ["VIP", "Wholesale"])
  const byId = await failure(admin.customerGroups.list({ id: ["x"] }))
  assert.deepEqual(byId, { status: 400, body: { type: "invalid_data", message: "nested property id must be either object or array" } })
}

async function changeGroups(admin) {
  const { customer_group: group } = await admin.customerGroups.create({ name: "Journey", metadata: { a: 1, b: "x" } })
  const { customer_group: changed } = await admin.customerGroups.update(group.id, { name: "Journey 2", metadata: { b: "", c: [1] } })
  assert.deepEqual([changed.name, changed.metadata], ["Journey 2", { a: 1, c: [1] }])
  assert.equal((await failure(admin.customerGroups.create({ name: "VIP" }))).status, 422)

  const { customers } = await admin.customers.list({ limit: 3, has_account: true })
  const customer_ids = customers.map(({ id }) => ({ id }))
  await admin.customerGroups.addCustomers(group.id, { customer_ids })
  assert.equal((await admin.customerGroups.listCustomers(group.id, { limit: 1 })).count, 3)
  await admin.customerGroups.removeCustomers(group.id, { customer_ids: customer_ids.slice(1) })
  const left = await admin.customerGroups.retrieve(group.id, { expand: "customers" })
  assert.deepEqual(left.customer_group.customers.map(({ id }) => id), [customers[0].id])
  return group
}

async function tieGroup(admin, group) {
  const { customers } = await admin.customers.list({ groups: [group.id] })
  const { customer } = await admin.customers.update(customers[0].id, { groups: [] })
  assert.equal(customer.id, customers[0].id)
  assert.equal((await admin.customers.list({ groups: [group.id] })).count, 0)
  const made = await admin.customers.create({ email: "journey@example.com", first_name: "Ada", last_name: "L", password: "p" })
  assert.equal((await admin.customers.retrieve(made.customer.id)).customer.has_account, true)

  const list = { name: "Journey", description: "", type: "sale", prices: [], customer_groups: [{ id: group.id }] }
  const { price_list } = await admin.priceLists.create(list)
  assert.deepEqual(price_list.customer_groups.map(({ id }) => id), [group.id])
  assert.equal((await admin.priceLists.list({ customer_groups: [group.id] })).count, 1)
  const updated = await admin.priceLists.update(price_list.id, { status: "active", customer_groups: [] })
  assert.deepEqual([updated.price_list.status, updated.price_list.customer_groups], ["active", []])
  assert.equal((await admin.priceLists.retrieve(price_list.id)).price_list.name, "Journey")
  assert.equal((await admin.priceLists.delete(price_list.id)).deleted, true)
}

async function conditionGroup(admin, group) {
  const { discounts } = await admin.discounts.list({ q: "VIP10" })
  const discount = (await admin.discounts.retrieve(discounts[0].id)).discount
  const condition = discount.rule.conditions[0]
  const groups = async () => {
    const { discount_condition } = await admin.discounts.getCondition(discount.id, condition.id, { expand: "customer_groups" })
    return discount_condition.customer_groups.map(({ id }) => id)
  }
  const before = await groups()
  await admin.discounts.addConditionResourceBatch(discount.id, condition.id, { resources: [{ id: group.id }] })
  assert.deepEqual((await groups()).sort(), [...before, group.id].sort())
  await admin.discounts.deleteConditionResourceBatch(discount.id, condition.id, { resources: [{ id: group.id }] })
  assert.deepEqual(await groups(), before)
}

async function journey() {
  const admin = await signIn()
  await listGroups(admin)
  const group = await changeGroups(admin)
  await tieGroup(admin, group)
  await conditionGroup(admin, group)
  const { deleted, object } = await admin.customerGroups.delete(group.id)
  assert.deepEqual([deleted, object], [true, "customer_group"])
  assert.equal((await failure(admin.customerGroups.retrieve(group.id))).status, 404)
  console.log("journey complete")
}

journey().catch((error) => {
  console.error(error)
  process.exit(1)
})
