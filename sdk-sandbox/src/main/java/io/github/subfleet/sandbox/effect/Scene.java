package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.SandboxClock;
import io.github.subfleet.sandbox.course.Course;
import io.github.subfleet.sandbox.http.Door;
import io.github.subfleet.sandbox.time.Agenda;

/**
 * What faults have at hand.
 *
 * @param course what requests go through as a rule
 * @param clock the exchange's clock
 * @param agenda what is held up by it
 * @param door where connections come in
 */
public record Scene(Course course, SandboxClock clock, Agenda agenda, Door door) {}
