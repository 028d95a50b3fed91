using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Trainers;

/// <summary>Data that come in batches.</summary>
/// <param name="Kind">What they are in messages.</param>
/// <param name="Open">Begins to read.</param>
/// <param name="Resumable">What of them has a state.</param>
internal sealed record DataSource(string Kind, Func<DataOptions, DataAdapter> Open, IResumable? Resumable = null);
