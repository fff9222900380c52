/** The form of a proof with everything a reader needs beside its graph. */
import type { Origin, StandIn } from '../data/facts.ts'
import type { TraceGraph, TraceRecord, TraceSource } from '../model/run/trace-graph.ts'
import type { Layer } from './resolved-scenario.ts'

/** Where a parameter's value came from. */
export interface TracedSource extends TraceSource {
  readonly layer: Layer
  readonly grade?: string
  readonly stand_in?: StandIn
  readonly detail?: string
  /** What a change by `plus` or `times` started from. */
  readonly modifies?: Omit<TracedSource, 'modifies'>
}

export interface TracedRecord extends TraceRecord {
  readonly mathml?: string
}

export interface ScenarioTrace extends TraceGraph<TracedSource> {
  /** Of the run the number belongs to. */
  readonly hash: string
  readonly model: { readonly version: string; readonly hash: string }
  /** How to compute the number again from what is printed. */
  readonly reading: string
  readonly records: Readonly<Record<string, TracedRecord>>
  /** What the functions that the equations call mean, by signature. */
  readonly functions: Readonly<Record<string, string>>
  /** By id. */
  readonly origins: Readonly<Record<string, Origin>>
}
