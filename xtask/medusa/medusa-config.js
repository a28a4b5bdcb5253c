// Configuration of the Medusa server that `cargo xtask medusa` runs for development and tests.
// The secrets protect nothing: the server listens on loopback only and holds a sample shop.

// Pages are served from changing loopback ports, so any loopback origin may use the API.
// Medusa turns an entry written as /…/ into a regular expression; entries are separated by commas.
const loopbackOrigins = String.raw`/^http:\/\/(127\.0\.0\.1|localhost):\d+$/`

module.exports = {
  projectConfig: {
    database_type: "postgres",
    database_url: process.env.DATABASE_URL,
    jwt_secret: "cohort-development",
    cookie_secret: "cohort-development",
    admin_cors: loopbackOrigins,
    store_cors: loopbackOrigins,
  },
  plugins: ["medusa-fulfillment-manual", "medusa-payment-manual"],
  modules: {
    eventBus: { resolve: "@medusajs/event-bus-local" },
    cacheService: { resolve: "@medusajs/cache-inmemory" },
  },
}
