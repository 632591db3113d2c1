/** What counting needs of a session; the words of its record stay where they are. */
export const COUNTED_FIELDS = [
  ...['post', 'supervisor', 'town', 'day', 'mode', 'stage', 'arrival.at', 'departure.at', 'exceptions'],
  ...[
    'arrival.means',
    'departure.means',
    'stops.means',
    'substituteFor',
    'record.state',
    'record.confirmed.as',
    'takenOver',
  ],
];
