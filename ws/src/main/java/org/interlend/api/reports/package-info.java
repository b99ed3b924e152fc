/** Statistics of requests in the management API, as JSON and as CSV. */
package org.interlend.api.reports;
