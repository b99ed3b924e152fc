/** Addresses and networks of the Internet. It needs nothing but Java SE. */
package org.interlend.network;
