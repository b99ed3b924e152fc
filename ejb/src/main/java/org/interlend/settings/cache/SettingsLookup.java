package org.interlend.settings.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers which settings a query found, so that only the first query after a change goes to the
 * database. It remembers their keys; the persistence context then has the records.
 */
@ApplicationScoped
public class SettingsLookup {

  @Inject private EntityManager em;
  @Inject private SettingsVersionTracker version;
  @Inject private Event<SettingsVersionChanged> newVersion;

  private volatile Found found = new Found(0, Map.of());
  private volatile long prepared;

  /** The keys that queries found in one local version. */
  private record Found(long localVersion, Map<Query, List<Object>> keys) {}

  private record Query(String name, Object value) {}

  /** Has the settings read if this is the first transaction after a change of them. */
  public void prepare() {
    long localVersion = version.beganIn();
    if (prepared != localVersion && version.isCurrent(localVersion) && !version.isChanging()) {
      prepared = localVersion;
      newVersion.fire(new SettingsVersionChanged());
    }
  }

  /**
   * All records that a query without parameters finds. It does not flush, because callers are in
   * the middle of other changes.
   */
  public <T> List<T> all(Class<T> type, String query) {
    return all(
        type,
        query,
        () -> em.createQuery(query, type).setFlushMode(FlushModeType.COMMIT).getResultList());
  }

  /**
   * The same for a query that is not only a text.
   *
   * @param name of the query, the same for no other
   */
  public <T> List<T> all(Class<T> type, String name, Supplier<List<T>> query) {
    return find(type, new Query(name, null), true, query);
  }

  /**
   * The records that a query with a parameter finds. Nothing is remembered for a value with which
   * it finds none, because the values can come from outside.
   *
   * @param name of the query, the same for no other
   */
  public <T> List<T> by(String name, Object value, Class<T> type, Supplier<List<T>> query) {
    return find(type, new Query(name, value), false, query);
  }

  /** The only record that a query with a parameter finds, like {@link #by}. */
  public <T> Optional<T> oneBy(String name, Object value, Class<T> type, Supplier<List<T>> query) {
    return by(name, value, type, query).stream().findFirst();
  }

  private <T> List<T> find(Class<T> type, Query asked, boolean noneToo, Supplier<List<T>> query) {
    if (version.isChanging()) {
      return query.get();
    }
    Found current = current();
    List<Object> keys = current.keys().get(asked);
    if (keys != null) {
      List<T> records = keys.stream().map(key -> em.find(type, key)).toList();
      if (records.stream().allMatch(Objects::nonNull)) {
        return records;
      }
    }
    List<T> records = query.get();
    if (current.localVersion() == version.beganIn() && (noneToo || !records.isEmpty())) {
      current.keys().put(asked, records.stream().map(this::key).toList());
    }
    return records;
  }

  private Found current() {
    Found current = found;
    if (!version.isCurrent(current.localVersion())) {
      current = new Found(version.localVersion(), new ConcurrentHashMap<>());
      found = current;
    }
    return current;
  }

  private Object key(Object entity) {
    return em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
  }
}
