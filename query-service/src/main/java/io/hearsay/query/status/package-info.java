/** Whether answers are up to date and can be given at all; what a failing database means to a reader. */
package io.hearsay.query.status;
