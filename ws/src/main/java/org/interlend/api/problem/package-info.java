/**
 * Errors of the management API as problem documents (RFC 9457): invalid fields, refusals by a rule
 * of the library, missing permissions and failures of this system. {@code Problems} is the one
 * place that chooses the HTTP status of each.
 *
 * <p>Which rules refuse is decided in {@code ejb}; NCIP has its own table in {@code
 * org.interlend.ncip}.
 */
package org.interlend.api.problem;
