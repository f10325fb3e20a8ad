/** Outlets: who published how much, and how much of it was reprinted. */
package io.hearsay.query.outlet;
