/// The one database: a PostgreSQL server that is named, or one of our own that comes along.
///
/// Not here: what the tables hold; each room writes its own SQL. The tables themselves stand in the
/// migrations beside this room's resources, in the order in which they came.
@ApplicationModule(allowedDependencies = {"problem", "file"})
@NullMarked
package dev.vitrine.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
