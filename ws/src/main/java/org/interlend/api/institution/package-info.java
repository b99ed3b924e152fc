/** The institution in the management API, with its libraries, locations and desks. */
package org.interlend.api.institution;
