package org.interlend.partners.profile;

import java.io.Serializable;

/** A partner that uses a workflow profile, by code and name. */
public record ProfileUser(String code, String name) implements Serializable {}
