namespace TfNet.UnitTests.Keras;

/// <summary>Tests that set the seed of the program's random streams: no other test may draw meanwhile.</summary>
[CollectionDefinition("random streams", DisableParallelization = true)]
public sealed class RandomStreamsCollection;
