//! What of an entity an answer shows: which columns, and which related rows.

use std::collections::{BTreeMap, BTreeSet};

use super::entity::Entity;
use crate::failure::Failure;

/// Columns and relations of one entity, relations in the order answers show them.
#[derive(Debug, Default, Clone)]
pub struct Selection {
    /// `None` is every column.
    pub columns: Option<BTreeSet<String>>,
    pub relations: BTreeMap<String, Selection>,
    /// As a relation: only rows with these ids.
    pub only: Option<Vec<String>>,
}

impl Selection {
    /// Checks paths such as `name` or `customers.id` in `select` and
    /// `customers.groups` in `relations` against the entity.
    ///
    /// # Errors
    /// [`Failure::Unknown`] for a path that leads nowhere, as TypeORM fails.
    pub fn new(
        entity: &'static Entity,
        select: Option<&[String]>,
        relations: &[String],
    ) -> Result<Self, Failure> {
        let mut selection = Self::default();
        for path in relations {
            selection.include(entity, path)?;
        }
        if let Some(select) = select {
            selection.columns = Some(BTreeSet::new());
            for path in select {
                selection.show(entity, path)?;
            }
        }
        Ok(selection)
    }

    fn include(&mut self, entity: &'static Entity, path: &str) -> Result<(), Failure> {
        let (name, rest) = split(path);
        let relation = entity.relation(name).ok_or(Failure::Unknown)?;
        let child = self.relations.entry(name.to_owned()).or_default();
        rest.map_or(Ok(()), |rest| child.include(relation.target, rest))
    }

    fn show(&mut self, entity: &'static Entity, path: &str) -> Result<(), Failure> {
        let (name, rest) = split(path);
        match rest {
            None if entity.column(name).is_some() => {
                self.columns.get_or_insert_default().insert(name.to_owned());
                Ok(())
            }
            // A relation named as if it were a column shows nothing of its own.
            None if entity.relation(name).is_some() => Ok(()),
            None => Err(Failure::Unknown),
            Some(rest) => {
                let relation = entity.relation(name).ok_or(Failure::Unknown)?;
                // Columns of a relation that is not asked for are dropped.
                let Some(child) = self.relations.get_mut(name) else {
                    return Self::default().show(relation.target, rest);
                };
                child.show(relation.target, rest)
            }
        }
    }

    /// Whether this column is shown.
    pub fn shows(&self, column: &str) -> bool {
        self.columns
            .as_ref()
            .is_none_or(|columns| columns.contains(column))
    }
}

fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('.')
        .map_or((path, None), |(name, rest)| (name, Some(rest)))
}
