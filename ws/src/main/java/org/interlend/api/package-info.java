/**
 * The management API: JSON over HTTP under {@code /api}, for scripts, migrations and monitoring.
 * Resources map paths to calls of the library's services; the {@code ...Json} records are the
 * representations, with their validation and their OpenAPI descriptions.
 *
 * <p>Rules of the library are not here: a resource calls the same workflows and services as the
 * console and NCIP, in {@code ejb}. Errors become problem documents in {@code
 * org.interlend.api.problem}.
 */
package org.interlend.api;
