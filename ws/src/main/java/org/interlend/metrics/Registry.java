package org.interlend.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The Prometheus registry: metrics register here, and scrapes read it. */
@ApplicationScoped
class Registry {

  @Produces
  @Singleton
  PrometheusRegistry registry() {
    return new PrometheusRegistry();
  }
}
