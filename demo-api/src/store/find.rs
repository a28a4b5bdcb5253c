//! Finding rows as TypeORM does for Medusa: filter, order, page, then the
//! related rows.

use rusqlite::{Connection, params_from_iter, types::Value as Sql};

use super::{
    entity::{Entity, Kind, Link},
    selection::Selection,
};
use crate::failure::Failure;

/// Text PostgreSQL takes: without NUL.
///
/// # Errors
/// [`Failure::Unknown`] otherwise.
pub fn storable(text: &str) -> Result<(), Failure> {
    if text.contains('\0') {
        Err(Failure::Unknown)
    } else {
        Ok(())
    }
}

/// Several texts for one `?`, to be used with `json_each(?)`.
///
/// # Errors
/// [`Failure::Unknown`] if PostgreSQL would not take one of them.
pub fn list(texts: &[String]) -> Result<Sql, Failure> {
    texts.iter().try_for_each(|text| storable(text))?;
    Ok(Sql::Text(serde_json::Value::from(texts).to_string()))
}

/// Conditions that must all hold, on the table `e`.
#[derive(Debug, Default)]
pub struct Filter {
    sql: String,
    values: Vec<Sql>,
}

impl Filter {
    /// Adds a condition with a `?` for each of `values`.
    ///
    /// # Errors
    /// [`Failure::Unknown`] for text with a NUL, which PostgreSQL does not take.
    pub fn and<const N: usize>(
        &mut self,
        condition: &str,
        values: [Sql; N],
    ) -> Result<(), Failure> {
        for value in &values {
            if let Sql::Text(text) = value {
                storable(text)?;
            }
        }
        self.sql.push_str(if self.sql.is_empty() {
            "WHERE "
        } else {
            " AND "
        });
        self.sql.push_str(condition);
        self.values.extend(values);
        Ok(())
    }
}

/// Which column to sort by: `name`, or `customers.email` of a joined relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub path: String,
    pub descending: bool,
}

/// One page of an entity's rows.
#[derive(Debug)]
pub struct Page<'a> {
    pub entity: &'static Entity,
    pub filter: &'a Filter,
    pub order: Option<&'a Order>,
    /// As the request says it: may be a fraction, 0 is none.
    pub skip: f64,
    /// As the request says it: may be a fraction, 0 is no limit.
    pub take: f64,
    /// Whether TypeORM would join other tables: then it pages by sort key and id.
    pub joined: bool,
}

impl Page<'_> {
    /// The ids on this page, in order.
    ///
    /// # Errors
    /// [`Failure::Unknown`] for an order or a page PostgreSQL or TypeORM refuses.
    pub fn ids(
        &self,
        connection: &Connection,
        selection: &Selection,
    ) -> Result<Vec<String>, Failure> {
        let paged = self.skip != 0.0 || self.take != 0.0;
        let (join, key) = self.sort_key(selection, paged)?;
        let limit = if self.take == 0.0 {
            -1
        } else {
            bigint(self.take)?
        };
        let offset = bigint(self.skip)?;
        let tie = match (self.joined && paged, &key) {
            (true, _) => "e.id".to_owned(),
            (false, Some(_)) if paged => format!(
                "scramble(e.id, {})",
                offset.wrapping_mul(31).wrapping_add(limit)
            ),
            _ => "e.rowid".to_owned(),
        };
        let order = key.map_or(tie.clone(), |key| format!("{key}, {tie}"));
        let sql = format!(
            "SELECT e.id FROM {} e {join} {} ORDER BY {order} LIMIT {limit} OFFSET {offset}",
            self.entity.table, self.filter.sql
        );
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(&self.filter.values), |row| {
            row.get::<_, String>(0)
        })?;
        let mut ids = rows.collect::<Result<Vec<_>, _>>()?;
        if !join.is_empty() {
            // Sorted by a column of many related rows, a row is on the page once.
            let mut seen = std::collections::HashSet::new();
            ids.retain(|id| seen.insert(id.clone()));
        }
        Ok(ids)
    }

    /// How many rows there are on all pages.
    pub fn count(&self, connection: &Connection) -> Result<i64, Failure> {
        let sql = format!(
            "SELECT count(*) FROM {} e {}",
            self.entity.table, self.filter.sql
        );
        Ok(
            connection.query_row(&sql, params_from_iter(&self.filter.values), |row| {
                row.get(0)
            })?,
        )
    }

    /// The join and the expression to sort by.
    fn sort_key(
        &self,
        selection: &Selection,
        paged: bool,
    ) -> Result<(String, Option<String>), Failure> {
        let Some(order) = self.order else {
            return Ok((String::new(), None));
        };
        let direction = if order.descending {
            "DESC NULLS FIRST"
        } else {
            "ASC NULLS LAST"
        };
        if let Some((relation, column)) = order.path.split_once('.') {
            let relation = self
                .entity
                .relation(relation)
                .filter(|_| selection.relations.contains_key(relation));
            let relation = relation.ok_or(Failure::Unknown)?;
            let column = relation.target.column(column).ok_or(Failure::Unknown)?;
            let Link::Many {
                through,
                own,
                other,
            } = relation.link
            else {
                return Err(Failure::Unknown);
            };
            let join = format!(
                "LEFT JOIN {through} t ON t.{own} = e.id LEFT JOIN {} r ON r.id = t.{other}",
                relation.target.table
            );
            return Ok((join, Some(format!("r.{} {direction}", column.name))));
        }
        let column = self.entity.column(&order.path).ok_or(Failure::Unknown)?;
        if self.joined && paged && !selection.shows(column.name) {
            // TypeORM sorts the joined page by a column it has not selected.
            return Err(Failure::Unknown);
        }
        let name = column.name;
        let key = match column.kind {
            // jsonb: fewer keys first.
            Kind::Json => format!(
                "CASE WHEN e.{name} IS NULL THEN NULL ELSE (SELECT count(*) FROM json_each(e.{name})) END {direction}, e.{name} {direction}"
            ),
            _ => format!("e.{name} {direction}"),
        };
        Ok((String::new(), Some(key)))
    }
}

/// A number as PostgreSQL's LIMIT and OFFSET take it: halves away from zero.
fn bigint(number: f64) -> Result<i64, Failure> {
    let rounded = number.round();
    // 2^63 is the first that does not fit.
    if !(0.0..9_223_372_036_854_775_808.0).contains(&rounded) {
        return Err(Failure::Unknown);
    }
    Ok(rounded as i64)
}

#[cfg(test)]
mod tests {
    use super::bigint;
    use crate::failure::Failure;

    #[test]
    fn pages_are_rounded_as_postgresql_rounds_them() {
        assert_eq!(bigint(1.5), Ok(2));
        assert_eq!(bigint(0.4), Ok(0));
        assert_eq!(bigint(0.5), Ok(1));
        assert_eq!(bigint(-1.0), Err(Failure::Unknown));
        assert_eq!(bigint(1e20), Err(Failure::Unknown));
    }
}
