//! Medusa's entities: their columns in the order answers show them, and how
//! they relate. Everything generic in [`super::find`] is driven by these tables.

/// A table and what belongs to it.
#[derive(Debug)]
pub struct Entity {
    pub table: &'static str,
    pub columns: &'static [Column],
    pub relations: &'static [Relation],
}

/// A column; the table's has the same name.
#[derive(Debug)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
    Boolean,
    /// Microseconds since 1970; shown in milliseconds.
    Instant,
    /// JSON as text.
    Json,
}

/// A way from one entity to another.
#[derive(Debug)]
pub struct Relation {
    pub name: &'static str,
    pub target: &'static Entity,
    pub link: Link,
}

/// How rows of two entities find each other.
#[derive(Debug)]
pub enum Link {
    /// Through a table with one column for each side.
    Many {
        through: &'static str,
        own: &'static str,
        other: &'static str,
    },
    /// The others name this one in `key`.
    Children { key: &'static str },
    /// This one names the other in `key`.
    Parent { key: &'static str },
    /// The sample shop has nothing of the kind: an empty list.
    NoneOfMany,
    /// The sample shop has nothing of the kind: null.
    NoneOfOne,
}

impl Entity {
    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The relation of this name.
    pub fn relation(&self, name: &str) -> Option<&'static Relation> {
        self.relations.iter().find(|relation| relation.name == name)
    }
}

const fn text(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Text,
    }
}

const fn integer(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Integer,
    }
}

const fn boolean(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Boolean,
    }
}

const fn instant(name: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Instant,
    }
}

const METADATA: Column = Column {
    name: "metadata",
    kind: Kind::Json,
};
const ID: Column = text("id");
const CREATED_AT: Column = instant("created_at");
const UPDATED_AT: Column = instant("updated_at");
const DELETED_AT: Column = instant("deleted_at");

const fn none_of_many(name: &'static str, target: &'static Entity) -> Relation {
    Relation {
        name,
        target,
        link: Link::NoneOfMany,
    }
}

const fn none_of_one(name: &'static str, target: &'static Entity) -> Relation {
    Relation {
        name,
        target,
        link: Link::NoneOfOne,
    }
}

pub static CUSTOMER_GROUP: Entity = Entity {
    table: "customer_group",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("name"),
        METADATA,
    ],
    relations: &[
        Relation {
            name: "customers",
            target: &CUSTOMER,
            link: Link::Many {
                through: "customer_group_customers",
                own: "customer_group_id",
                other: "customer_id",
            },
        },
        Relation {
            name: "price_lists",
            target: &PRICE_LIST,
            link: Link::Many {
                through: "price_list_customer_groups",
                own: "customer_group_id",
                other: "price_list_id",
            },
        },
    ],
};

pub static CUSTOMER: Entity = Entity {
    table: "customer",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("email"),
        text("first_name"),
        text("last_name"),
        text("billing_address_id"),
        text("phone"),
        boolean("has_account"),
        METADATA,
    ],
    relations: &[
        none_of_one("billing_address", &ADDRESS),
        Relation {
            name: "groups",
            target: &CUSTOMER_GROUP,
            link: Link::Many {
                through: "customer_group_customers",
                own: "customer_id",
                other: "customer_group_id",
            },
        },
        none_of_many("orders", &ORDER),
        none_of_many("shipping_addresses", &ADDRESS),
    ],
};

pub static PRICE_LIST: Entity = Entity {
    table: "price_list",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("name"),
        text("description"),
        text("type"),
        text("status"),
        instant("starts_at"),
        instant("ends_at"),
    ],
    relations: &[
        Relation {
            name: "customer_groups",
            target: &CUSTOMER_GROUP,
            link: Link::Many {
                through: "price_list_customer_groups",
                own: "price_list_id",
                other: "customer_group_id",
            },
        },
        Relation {
            name: "prices",
            target: &MONEY_AMOUNT,
            link: Link::Children {
                key: "price_list_id",
            },
        },
    ],
};

pub static MONEY_AMOUNT: Entity = Entity {
    table: "money_amount",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("currency_code"),
        integer("amount"),
        integer("min_quantity"),
        integer("max_quantity"),
        text("price_list_id"),
        text("region_id"),
    ],
    relations: &[
        none_of_one("currency", &OTHER),
        Relation {
            name: "price_list",
            target: &PRICE_LIST,
            link: Link::Parent {
                key: "price_list_id",
            },
        },
        none_of_one("region", &OTHER),
        none_of_many("variants", &OTHER),
    ],
};

pub static DISCOUNT: Entity = Entity {
    table: "discount",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("code"),
        boolean("is_dynamic"),
        text("rule_id"),
        boolean("is_disabled"),
        text("parent_discount_id"),
        instant("starts_at"),
        instant("ends_at"),
        text("valid_duration"),
        integer("usage_limit"),
        integer("usage_count"),
        METADATA,
    ],
    relations: &[
        Relation {
            name: "parent_discount",
            target: &DISCOUNT,
            link: Link::Parent {
                key: "parent_discount_id",
            },
        },
        none_of_many("regions", &OTHER),
        Relation {
            name: "rule",
            target: &DISCOUNT_RULE,
            link: Link::Parent { key: "rule_id" },
        },
    ],
};

pub static DISCOUNT_RULE: Entity = Entity {
    table: "discount_rule",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("description"),
        text("type"),
        integer("value"),
        text("allocation"),
        METADATA,
    ],
    relations: &[Relation {
        name: "conditions",
        target: &DISCOUNT_CONDITION,
        link: Link::Children {
            key: "discount_rule_id",
        },
    }],
};

pub static DISCOUNT_CONDITION: Entity = Entity {
    table: "discount_condition",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("type"),
        text("operator"),
        text("discount_rule_id"),
        METADATA,
    ],
    relations: &[
        Relation {
            name: "customer_groups",
            target: &CUSTOMER_GROUP,
            link: Link::Many {
                through: "discount_condition_customer_group",
                own: "condition_id",
                other: "customer_group_id",
            },
        },
        Relation {
            name: "discount_rule",
            target: &DISCOUNT_RULE,
            link: Link::Parent {
                key: "discount_rule_id",
            },
        },
        none_of_many("product_collections", &OTHER),
        none_of_many("product_tags", &OTHER),
        none_of_many("product_types", &OTHER),
        none_of_many("products", &OTHER),
    ],
};

pub static USER: Entity = Entity {
    table: "user",
    columns: &[
        ID,
        CREATED_AT,
        UPDATED_AT,
        DELETED_AT,
        text("role"),
        text("email"),
        text("first_name"),
        text("last_name"),
        text("api_token"),
        METADATA,
    ],
    relations: &[],
};

// The sample shop has none of what follows; requests may still name it.

static ADDRESS: Entity = Entity {
    table: "",
    columns: &[],
    relations: &[
        none_of_one("country", &OTHER),
        none_of_one("customer", &CUSTOMER),
    ],
};

static ORDER: Entity = Entity {
    table: "",
    columns: &[],
    relations: &[
        none_of_one("billing_address", &ADDRESS),
        none_of_one("currency", &OTHER),
        none_of_one("customer", &CUSTOMER),
        none_of_many("discounts", &DISCOUNT),
        none_of_many("fulfillments", &OTHER),
        none_of_many("items", &OTHER),
        none_of_many("payments", &OTHER),
        none_of_one("region", &OTHER),
        none_of_many("returns", &OTHER),
        none_of_one("shipping_address", &ADDRESS),
        none_of_many("shipping_methods", &OTHER),
    ],
};

static OTHER: Entity = Entity {
    table: "",
    columns: &[],
    relations: &[],
};
