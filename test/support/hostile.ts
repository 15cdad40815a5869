import {
  chain,
  cutStar,
  fanOut,
  groupInItself,
  groupsBehindAChain,
  inputsBehindAChain,
  manyGroups,
  manyMembers,
  manyValues,
  sameIds,
  sockets,
} from './hostile-flat.ts'
import type { Build } from './hostile-parts.ts'
import {
  bypassed,
  doubledPromotions,
  manyDeployNodes,
  namedSockets,
  nestedDeep,
  promotedEverywhere,
  sameNodeIds,
  sharedValues,
  subgraphInItself,
  unusedChain,
} from './hostile-subgraphs.ts'

// Small files that ask for much work. Each is valid as far as a front end looks.

/** Every shape whose work could grow with a product, by what it is. */
export const HOSTILE: Record<string, Build> = {
  'a bypassed subgraph, sockets by sockets': bypassed,
  'links out of one node': fanOut,
  'sockets and links at one node': sockets,
  'links into an instance, by the names of its sockets': namedSockets,
  'inputs behind a chain of reroutes': inputsBehindAChain(0),
  'bypassed inputs behind a chain of reroutes': inputsBehindAChain(4),
  'group nodes behind a chain of bypassed nodes': groupsBehindAChain,
  'links into a group node of many members': manyMembers,
  'definitions of group nodes': manyGroups,
  'a group node of its own kind': groupInItself,
  'a subgraph of its own kind': subgraphInItself,
  'bypassed instances of one id': sameNodeIds,
  'Deploy nodes promoted through one input': manyDeployNodes,
  'promoted keys, instances by widgets': promotedEverywhere(false),
  'promoted keys listed by the instance': promotedEverywhere(true),
  'a chain of definitions that nothing leads to': unusedChain,
  'values of one node': manyValues,
  'values of a node in many instances': sharedValues((size) => new Array(size).fill(0), 1),
  'named values of a node in many instances': sharedValues(
    (size) => ({ text: '', ...Object.fromEntries(Array.from({ length: size }, (_, index) => [index, 0])) }),
    'a',
  ),
  'a large value of a node in many instances': sharedValues(
    (size) => [Object.fromEntries(Array.from({ length: size }, (_, index) => [index, 0]))],
    {},
  ),
  'a long text of a node in many instances': sharedValues((size) => ['/*a'.repeat(size)], 'a'),
  'nodes in a chain': chain,
  'readers of what goes': cutStar,
  'outputs of one id': sameIds,
  'nodes at the bottom of nested subgraphs': (size) => nestedDeep(50, size),
  'levels with two links to the same socket': (size) => doubledPromotions(Math.min(90, size)),
}
