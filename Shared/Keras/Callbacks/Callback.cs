using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// What happens at the stages of training, evaluation and prediction. Derive from it, override the stages of interest and give an object to
/// <c>fit(callbacks: [...])</c>. Source: keras.callbacks.Callback.
/// </summary>
public abstract partial class Callback
{
    private ICallbackModel? _model;

    /// <summary>The model that is being trained, evaluated or asked.</summary>
    /// <exception cref="ValueError">The callback has not been given to a model.</exception>
    public Model model => Target as Model ?? throw new ValueError($"The callback {GetType().Name} was given a {Target.GetType().Name}, which is no Model.");

    /// <summary>How the training was asked for.</summary>
    public CallbackParams @params { get; private set; } = new();

    /// <summary>Tells the callback its model.</summary>
    /// <param name="model">The model.</param>
    public virtual void SetModel(ICallbackModel model) => _model = model;

    /// <summary>Tells the callback how the training was asked for.</summary>
    /// <param name="params">Verbosity, epochs and steps.</param>
    public virtual void SetParams(CallbackParams @params) => this.@params = @params;

    /// <summary>What the callbacks of this library need of the model.</summary>
    private protected ICallbackModel Target => _model
        ?? throw new ValueError($"The callback {GetType().Name} has no model yet. Give it to fit, evaluate or predict: model.fit(..., callbacks: [callback]).");

    /// <summary>Before training.</summary>
    /// <param name="logs">Empty.</param>
    public virtual void on_train_begin(Logs logs)
    {
    }

    /// <summary>After training.</summary>
    /// <param name="logs">What the last epoch's end was told.</param>
    public virtual void on_train_end(Logs logs)
    {
    }

    /// <summary>Before an epoch of training.</summary>
    /// <param name="epoch">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_epoch_begin(int epoch, Logs logs)
    {
    }

    /// <summary>After an epoch of training and its validation.</summary>
    /// <param name="epoch">Which, counted from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch, those of the validation with the prefix <c>val_</c>.</param>
    public virtual void on_epoch_end(int epoch, Logs logs)
    {
    }

    /// <summary>Before a batch of training.</summary>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_train_batch_begin(int batch, Logs logs) => on_batch_begin(batch, logs);

    /// <summary>After a batch of training.</summary>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch so far.</param>
    public virtual void on_train_batch_end(int batch, Logs logs) => on_batch_end(batch, logs);

    /// <summary>The older name of <see cref="on_train_batch_begin"/>, which calls it.</summary>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_batch_begin(int batch, Logs logs)
    {
    }

    /// <summary>The older name of <see cref="on_train_batch_end"/>, which calls it.</summary>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch so far.</param>
    public virtual void on_batch_end(int batch, Logs logs)
    {
    }

    /// <summary>Before an evaluation, validation included.</summary>
    /// <param name="logs">Empty.</param>
    public virtual void on_test_begin(Logs logs)
    {
    }

    /// <summary>After an evaluation, validation included.</summary>
    /// <param name="logs">Loss and metrics.</param>
    public virtual void on_test_end(Logs logs)
    {
    }

    /// <summary>Before a batch of an evaluation.</summary>
    /// <param name="batch">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_test_batch_begin(int batch, Logs logs)
    {
    }

    /// <summary>After a batch of an evaluation.</summary>
    /// <param name="batch">Which, counted from 0.</param>
    /// <param name="logs">Loss and metrics so far.</param>
    public virtual void on_test_batch_end(int batch, Logs logs)
    {
    }

    /// <summary>Before a prediction.</summary>
    /// <param name="logs">Empty.</param>
    public virtual void on_predict_begin(Logs logs)
    {
    }

    /// <summary>After a prediction.</summary>
    /// <param name="logs">Empty.</param>
    public virtual void on_predict_end(Logs logs)
    {
    }

    /// <summary>Before a batch of a prediction.</summary>
    /// <param name="batch">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_predict_batch_begin(int batch, Logs logs)
    {
    }

    /// <summary>After a batch of a prediction.</summary>
    /// <param name="batch">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_predict_batch_end(int batch, Logs logs)
    {
    }
}
