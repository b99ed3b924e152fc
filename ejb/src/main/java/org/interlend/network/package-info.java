/** Addresses, networks and connections of the Internet. It needs nothing but Java SE. */
package org.interlend.network;
