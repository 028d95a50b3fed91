namespace Tensorflow.Keras.Trainers;

/// <summary>Data that come in batches.</summary>
/// <param name="Kind">What they are in messages.</param>
/// <param name="Open">Begins to read.</param>
internal sealed record DataSource(string Kind, Func<DataOptions, DataAdapter> Open);
