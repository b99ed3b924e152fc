/**
 * The reasons that staff choose when they reject or cancel a request, or report an item damaged or
 * lost. A library keeps its own list; the delivered one has the values of ISO 18626.
 */
package org.interlend.requests.reason;
