/**
 * The notes that staff write about a request of either side. They are stored with the request, are
 * never told to a broker or a patron, and go when the request is anonymized.
 */
package org.interlend.requests.note;
