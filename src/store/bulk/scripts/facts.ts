/** What the scripts have to know of the shards beside them. */
export interface ShardFacts {
  readonly quads: number;
  /** What the addresses of all graphs start with. */
  readonly start: string;
  readonly isCompressed: boolean;
}
