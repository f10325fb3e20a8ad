/** Ids that answer no more: merged ones lead to their successor, split and erased ones say why. */
package io.hearsay.query.retired;
