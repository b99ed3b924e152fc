/**
 * NCIP over SOAP: the endpoint, and the filter that unwraps envelopes of clients with another
 * style.
 */
package org.interlend.ncip.soap;
