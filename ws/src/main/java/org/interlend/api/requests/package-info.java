/**
 * Borrowing and lending requests in the management API: lists, single requests and the steps of
 * staff.
 */
package org.interlend.api.requests;
