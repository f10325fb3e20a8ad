/**
 * How the services use Postgres in the same way: a statement whose answer does not come is given up after
 * {@code socketTimeout}, as the services' settings have it, so that a Postgres that has silently gone holds nobody up;
 * migrations, which may take as long as they take, are spared. {@link io.hearsay.web.database.DatabaseTrouble} says
 * what is Postgres' fault and not the data's.
 */
package io.hearsay.web.database;
