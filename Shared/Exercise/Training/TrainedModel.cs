using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Exercise;

/// <summary>A model after its training.</summary>
/// <param name="Id">Its name in the results.</param>
/// <param name="model">The model.</param>
/// <param name="history">Loss and metrics of every epoch.</param>
/// <param name="test">Loss and accuracy on the test data.</param>
public sealed record TrainedModel(string Id, Model model, History history, (float loss, float accuracy) test);
