/** NCIP over SOAP: the endpoint, and the filter that answers invalid envelopes. */
package org.interlend.ncip.soap;
