/**
 * Reads from a message what no service needs: which library is behind the broker, and notes for
 * staff. {@code MessageRemarksRecorder}, in the package above, keeps it with the request.
 */
package org.interlend.ncip.remarks;
