package org.interlend.subject;

import java.util.function.Supplier;

/**
 * A look-up that is made once, when its result is first needed.
 *
 * @param <T> what it finds; never null
 */
public final class LazySupplier<T> implements Supplier<T> {

  private final Supplier<T> lookup;
  private T found;

  public LazySupplier(Supplier<T> lookup) {
    this.lookup = lookup;
  }

  @Override
  public T get() {
    if (found == null) {
      found = lookup.get();
    }
    return found;
  }
}
