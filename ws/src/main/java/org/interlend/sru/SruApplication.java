package org.interlend.sru;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The SRU endpoint, by which brokers and discovery systems search the catalog. */
@ApplicationPath("/sru")
public class SruApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(SruEndpoint.class);
  }
}
