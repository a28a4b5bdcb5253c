-- The tables of Medusa 1.20.11 that the demo needs, with its column names.
-- Instants are integers: microseconds since 1970 in UTC, as fine as PostgreSQL keeps them. Metadata is JSON text in jsonb's order.

CREATE TABLE user (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    role TEXT, email TEXT NOT NULL UNIQUE, first_name TEXT, last_name TEXT, api_token TEXT, metadata TEXT
);

CREATE TABLE customer_group (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    name TEXT NOT NULL UNIQUE, metadata TEXT
);

CREATE TABLE customer (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    email TEXT NOT NULL, first_name TEXT, last_name TEXT, billing_address_id TEXT, phone TEXT,
    has_account INTEGER NOT NULL DEFAULT 0, metadata TEXT,
    UNIQUE (email, has_account)
);

CREATE TABLE customer_group_customers (
    customer_group_id TEXT NOT NULL REFERENCES customer_group ON DELETE CASCADE,
    customer_id TEXT NOT NULL REFERENCES customer ON DELETE CASCADE,
    PRIMARY KEY (customer_group_id, customer_id)
) WITHOUT ROWID;
CREATE INDEX customer_group_customers_customer ON customer_group_customers (customer_id);

CREATE TABLE price_list (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    name TEXT NOT NULL, description TEXT NOT NULL, type TEXT NOT NULL DEFAULT 'sale',
    status TEXT NOT NULL DEFAULT 'draft', starts_at INTEGER, ends_at INTEGER
);

CREATE TABLE price_list_customer_groups (
    price_list_id TEXT NOT NULL REFERENCES price_list ON DELETE CASCADE,
    customer_group_id TEXT NOT NULL REFERENCES customer_group ON DELETE CASCADE,
    PRIMARY KEY (price_list_id, customer_group_id)
) WITHOUT ROWID;
CREATE INDEX price_list_customer_groups_group ON price_list_customer_groups (customer_group_id);

CREATE TABLE money_amount (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    currency_code TEXT NOT NULL, amount INTEGER NOT NULL, min_quantity INTEGER, max_quantity INTEGER,
    price_list_id TEXT REFERENCES price_list ON DELETE CASCADE, region_id TEXT
);
CREATE INDEX money_amount_price_list ON money_amount (price_list_id);

CREATE TABLE discount_rule (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    description TEXT, type TEXT NOT NULL, value INTEGER NOT NULL, allocation TEXT, metadata TEXT
);

CREATE TABLE discount (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    code TEXT NOT NULL UNIQUE, is_dynamic INTEGER NOT NULL, rule_id TEXT REFERENCES discount_rule,
    is_disabled INTEGER NOT NULL, parent_discount_id TEXT, starts_at INTEGER NOT NULL, ends_at INTEGER,
    valid_duration TEXT, usage_limit INTEGER, usage_count INTEGER NOT NULL DEFAULT 0, metadata TEXT
);

CREATE TABLE discount_condition (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,
    type TEXT NOT NULL, operator TEXT NOT NULL, discount_rule_id TEXT NOT NULL REFERENCES discount_rule,
    metadata TEXT, UNIQUE (type, operator, discount_rule_id)
);

CREATE TABLE discount_condition_customer_group (
    customer_group_id TEXT NOT NULL REFERENCES customer_group ON DELETE CASCADE,
    condition_id TEXT NOT NULL REFERENCES discount_condition ON DELETE CASCADE,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, metadata TEXT,
    PRIMARY KEY (customer_group_id, condition_id)
) WITHOUT ROWID;
CREATE INDEX discount_condition_customer_group_condition ON discount_condition_customer_group (condition_id);

CREATE INDEX discount_condition_rule ON discount_condition (discount_rule_id);
