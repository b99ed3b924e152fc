/** Circulation in the management API: desk, hold shelf, pick list and terms of use. */
package org.interlend.api.circulation;
