package org.interlend.start;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.identitymaps.FullIdentityMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.interlend.settings.cache.SettingsVersionTracker;

/**
 * The records of one class of settings that are kept between transactions, each with the local
 * version for which it was read, as its time of reading. One of another local version is not found,
 * so that it is read again as another object: those who still read the outdated one see no change.
 */
public final class SettingsIdentityMap extends FullIdentityMap {

  private final transient SettingsVersionTracker version;

  /** As EclipseLink calls it. */
  public SettingsIdentityMap(
      int size, ClassDescriptor descriptor, AbstractSession session, boolean isolated) {
    super(size, descriptor, session, isolated);
    version = (SettingsVersionTracker) session.getProperty(SettingsVersionTracker.class.getName());
  }

  @Override
  public CacheKey createCacheKey(Object key, Object record, Object lockValue, long readTime) {
    return new CacheKey(key, record, lockValue, version.beganIn(), isIsolated) {
      @Override
      public void setReadTime(long time) {
        super.setReadTime(version.beganIn());
      }
    };
  }

  @Override
  public CacheKey getCacheKey(Object key, boolean forMerge) {
    CacheKey known = super.getCacheKey(key, forMerge);
    return known == null || isKept(known) ? known : null;
  }

  /** An outdated one that another transaction has put meanwhile is replaced, too. */
  @Override
  protected CacheKey putCacheKeyIfAbsent(CacheKey key) {
    CacheKey known = super.putCacheKeyIfAbsent(key);
    while (known != null && !isKept(known)) {
      known = super.putCacheKeyIfAbsent(key);
    }
    return known;
  }

  /** Whether it is current; otherwise all outdated ones are removed, also those not asked for. */
  private boolean isKept(CacheKey known) {
    if (version.isCurrent(known.getReadTime())) {
      return true;
    }
    getCacheKeys().values().forEach(this::removeOutdated);
    return false;
  }

  private void removeOutdated(CacheKey known) {
    if (!version.isCurrent(known.getReadTime()) && getCacheKeys().remove(known.getKey(), known)) {
      known.setOwningMap(null);
    }
  }
}
