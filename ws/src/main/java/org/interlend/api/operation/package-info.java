/** Operation in the management API: jobs, and counts of what the library holds. */
package org.interlend.api.operation;
