/**
 * Refusals in terms of NCIP: problem types, and the table that turns each kind of refusal of the
 * library into one.
 */
package org.interlend.ncip.problem;
