// Starts Medusa on 127.0.0.1 only. Expects DATABASE_URL and PORT. The program `medusa start` does the same, but
// begins with the complaint that ts-node is missing, which only configurations in TypeScript need.

const { default: start } = require("@medusajs/medusa/commands/start")

start({ directory: __dirname, host: "127.0.0.1", port: Number(process.env.PORT) }).catch((error) => {
  console.error(error)
  process.exit(1)
})
